export function describeFields<T>(schema: T): T { return schema; }
