// The schema may not break clients of the last release, except where it said so long before.
import fs from 'node:fs';
import path from 'node:path';
import { buildSchema, findBreakingChanges, isEnumType } from 'graphql';
import { root, schema } from './schema.js';

const RELEASED = path.join(root, 'released', 'schema.graphql');
const CHANGELOG = path.join(root, 'CHANGELOG.md');
const REMOVAL = /Removal (\d{4}-\d{2}-\d{2})\.?$/;

/** What clients of the released schema would stumble over today. */
export function incompatibilities(released, current, today) {
  return findBreakingChanges(released, current)
    .filter(({ description }) => !description.startsWith('Standard scalar'))
    .filter(({ description }) => !announced(released, description, today))
    .map(({ description }) => description);
}

/** Field or enum value that a finding says was removed. */
function removed(description) {
  const field = /^(?<type>\w+)\.(?<member>\w+) was removed/;
  const value = /^(?<member>\w+) was removed from enum type (?<type>\w+)/;
  return (field.exec(description) ?? value.exec(description))?.groups;
}

/** Whether the element was deprecated in the release, with a day of removal that has come. */
function announced(released, description, today) {
  const { type: typeName, member: memberName } = removed(description) ?? {};
  const type = typeName && released.getType(typeName);
  const member = isEnumType(type) ? type.getValue(memberName) : type?.getFields?.()[memberName];
  const day = REMOVAL.exec(member?.deprecationReason ?? '')?.[1];
  return day !== undefined && day <= today;
}

/** Deprecations that do not say when the element goes. */
export function undatedDeprecations(anySchema) {
  return Object.values(anySchema.getTypeMap()).flatMap((type) => {
    const fields = type.getFields?.() ?? {};
    const members = isEnumType(type) ? type.getValues() : Object.values(fields);
    return members
      .flatMap((member) => [member, ...(member.args ?? [])])
      .filter(({ deprecationReason }) => deprecationReason && !REMOVAL.test(deprecationReason))
      .map(({ name }) => `${type.name}.${name}`);
  });
}

/** Whether the part of the changelog that is not released yet says anything. */
export function isChangelogSilent(changelog) {
  const unreleased = /^## Unreleased\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(changelog)?.[1] ?? '';
  return unreleased.trim() === '';
}

export function checkCompatibility(fail) {
  const released = buildSchema(fs.readFileSync(RELEASED, 'utf8'));
  const today = new Date().toISOString().slice(0, 10);
  incompatibilities(released, schema, today).forEach((what) =>
    fail('breaks clients of the last release', what),
  );
  undatedDeprecations(schema).forEach((where) =>
    fail(where, 'a deprecation ends with "Removal YYYY-MM-DD."'),
  );
  const snapshot = fs.readFileSync(path.join(root, 'schema.graphql'), 'utf8');
  if (
    snapshot !== fs.readFileSync(RELEASED, 'utf8') &&
    isChangelogSilent(fs.readFileSync(CHANGELOG, 'utf8'))
  ) {
    fail('CHANGELOG.md', 'the schema changed since the last release: say what clients notice');
  }
}
