import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemsEn } from './en/problems.ts';
import { formatProblem } from './format-problem.ts';

const words = (code: string, params: Record<string, string | number> = {}) =>
  formatProblem({ severity: 'error', code, path: '$', params }, problemsEn);

/** Every code that a file of these folders reports. */
function reportedCodes(): Set<string> {
  const codes = new Set<string>();
  for (const folder of ['../schema', '../schema/checks', '../domain', '../cli']) {
    const url = new URL(`${folder}/`, import.meta.url);
    for (const name of readdirSync(url)) {
      if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue;
      const text = readFileSync(new URL(name, url), 'utf8');
      for (const [, code] of text.matchAll(/report\.(?:error|warning)\(\s*'([a-z-]+)'/g))
        codes.add(code ?? '');
      for (const [, code] of text.matchAll(/\bcode: '([a-z-]+)'/g)) codes.add(code ?? '');
      for (const [, code] of text.matchAll(/new Refusal\('([a-z-]+)'/g)) codes.add(code ?? '');
      for (const [, code] of text.matchAll(/'((?:bad|empty)-[a-z]+)'\)/g)) codes.add(code ?? '');
    }
  }
  return codes;
}

describe('words of problems', () => {
  it('are there for every code that is reported, and for no other', () => {
    expect([...reportedCodes()].sort()).toEqual(Object.keys(problemsEn.words).sort());
  });

  it('are whole sentences', () => {
    for (const code of Object.keys(problemsEn.words)) {
      const { says, advice } = words(code);
      expect(says, code).toMatch(/^["A-Z].*\.$/s);
      expect(advice, code).toMatch(/^["A-Z].*[.).]$/s);
    }
  });

  it('take those of a date from the time area, with the place', () => {
    const { says, advice } = words('bad-edtf', { reason: 'empty', at: 1 });
    expect(says).toBe(`${problemsEn.atCharacter(1)}: ${problemsEn.edtfErrors.empty({}).says}`);
    expect(advice).toBe(problemsEn.edtfErrors.empty({}).advice);
  });

  it('fall back for a reason that nobody knows', () => {
    expect(words('bad-time', { reason: 'of its own' }).says).toBe('This time cannot be.');
    expect(words('constructor').says).toContain('constructor');
  });

  it('name what was probably meant', () => {
    expect(words('unknown-id', { type: 'actor', nearest: 'bennett' })).toEqual({
      says: 'No actor has this id.',
      advice: 'Did you mean "bennett"? Use an id of "actors", or add the record there.',
    });
  });
});
