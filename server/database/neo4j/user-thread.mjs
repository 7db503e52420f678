// The driver fills maps by assignment, which has the key __proto__ change what they inherit from, unless nothing says so.
Reflect.deleteProperty(Object.prototype, '__proto__');
// A thread does not inherit the loader that reads TypeScript, so it registers its own.
const { register } = await import('tsx/esm/api');
register();
await import('./user-worker.ts');
