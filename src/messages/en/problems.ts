import type { ProblemsMessages } from '../problems.ts';

export const problemsEn: ProblemsMessages = { area: 'problems' };
