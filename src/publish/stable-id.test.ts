import { describe, expect, it } from 'vitest';
import { stableId } from './stable-id.ts';

describe('a stable id', () => {
  it('is the UUID, version 5, of an address', () => {
    // RFC 9562, appendix A.4, has www.example.com in the namespace of names; this is the same recipe for addresses,
    // as Python's uuid.uuid5(uuid.NAMESPACE_URL, ...) gives it.
    expect(stableId('https://news.example/t/one/?event=call')).toBe('5f9c1cdd-2151-5e87-ad85-92afd7d5095e');
  });

  it('is the same for the same name, and another for another', () => {
    expect(stableId('t/one/')).toBe(stableId('t/one/'));
    const names = ['t/one/', 't/two/', 'https://news.example/t/one/', 'https://other.example/t/one/'];
    expect(new Set(names.map(stableId)).size).toBe(names.length);
    for (const name of names)
      expect(stableId(name)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
