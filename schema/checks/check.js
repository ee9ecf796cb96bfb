// Builds the schema and checks the house rules that no linter knows.
import { validateSchema } from 'graphql';
import { checkCompatibility } from './compatibility.js';
import { checkCustomersReach } from './customers-reach.js';
import { checkFiles } from './files.js';
import { checkNames } from './names.js';
import { checkOperations } from './operations.js';
import { checkRoots } from './roots.js';
import { schema } from './schema.js';
import { checkTypes } from './types.js';

const findings = [];
const fail = (where, what) => findings.push(`${where}: ${what}`);

validateSchema(schema).forEach((error) => fail('schema', error.message));
const checks = [
  checkFiles,
  checkNames,
  checkTypes,
  checkRoots,
  checkCustomersReach,
  checkOperations,
  checkCompatibility,
];
checks.forEach((check) => check(fail));

findings.forEach((finding) => console.error(finding));
process.exitCode = findings.length > 0 ? 1 : 0;
