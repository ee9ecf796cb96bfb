import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { preferredLanguage } from './languages';
import { messages as en } from './messages/en';
import { messages as ru } from './messages/ru';

const names = Object.keys(ru) as (keyof typeof ru)[];

/** Names of the values and tags of a text, wherever they stand. */
function holes(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.argument:
      case TYPE.number:
      case TYPE.date:
      case TYPE.time:
        return [element.value];
      case TYPE.select:
      case TYPE.plural:
        return [
          element.value,
          ...Object.values(element.options).flatMap((option) => holes(option.value)),
        ];
      case TYPE.tag:
        return [element.value, ...holes(element.children)];
      default:
        return [];
    }
  });
}

function plurals(elements: readonly MessageFormatElement[]): string[][] {
  return elements.flatMap((element) =>
    element.type === TYPE.plural ? [Object.keys(element.options)] : [],
  );
}

const distinct = (text: string) => [...new Set(holes(parse(text)))].sort();

describe('the catalogues', () => {
  test('have the same names in Russian and English', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(ru).sort());
  });

  test('are written in valid ICU, with the same values in both languages', () => {
    const different = names.filter(
      (name) => distinct(ru[name]).join() !== distinct(en[name]).join(),
    );
    expect(different).toEqual([]);
  });

  test('have every Russian plural form', () => {
    const poor = names.filter((name) =>
      plurals(parse(ru[name])).some(
        (forms) => !['one', 'few', 'many', 'other'].every((form) => forms.includes(form)),
      ),
    );
    expect(poor).toEqual([]);
  });

  test('have every English plural form', () => {
    const poor = names.filter((name) =>
      plurals(parse(en[name])).some(
        (forms) => !['one', 'other'].every((form) => forms.includes(form)),
      ),
    );
    expect(poor).toEqual([]);
  });

  test('have no empty text', () => {
    expect(names.filter((name) => ru[name].trim() === '' || en[name].trim() === '')).toEqual([]);
  });

  test('hold no text that nothing shows', () => {
    const source = sources(join(process.cwd(), 'src'));
    const families = [...source.matchAll(/`([\w.]+\.)\$\{/g)].map(([, family]) => family ?? '');
    const unused = names.filter(
      (name) =>
        !source.includes(`'${name}'`) && !families.some((family) => name.startsWith(family)),
    );
    expect(unused).toEqual([]);
  });

  test('speak Russian in Russian and no Russian in English', () => {
    expect(names.filter((name) => /[А-Яа-яЁё]/.test(en[name]))).toEqual([]);
  });
});

function sources(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter(
      (file) =>
        /\.tsx?$/.test(file) && !file.includes('__generated__') && !file.endsWith('.test.ts'),
    )
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

describe('the first language', () => {
  test('is the one chosen before', () => {
    expect(preferredLanguage('en', ['ru-RU'])).toBe('en');
  });

  test('else the first of the browser that we speak', () => {
    expect(preferredLanguage(null, ['kk-KZ', 'en-GB', 'ru'])).toBe('en');
  });

  test('else Russian', () => {
    expect(preferredLanguage('xx', ['kk-KZ'])).toBe('ru');
  });
});
