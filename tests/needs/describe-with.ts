/** What a suite needs of the machine. */
interface Need {
  /** As REQUIRE names it. */
  readonly name: 'browser' | 'compose' | 'firefox' | 'neo4j' | 'nodes' | 'proxies' | 'python';
  /** In words, such as "Chromium". */
  readonly title: string;
  /** What the machine lacks of it; `undefined` when it is there. */
  readonly lacks: string | undefined;
}

/** `describe` where there is what a suite needs; elsewhere skipped with the reason, or failed when REQUIRE names it. */
export function describeWith({ name, title, lacks }: Need, idea: string, tests: () => void): void {
  if (lacks === undefined) describe(idea, tests);
  else if ((process.env.REQUIRE ?? '').includes(name)) {
    it(`${idea} (needs ${title})`, () => {
      throw new Error(lacks);
    });
  } else describe.skip(`${idea} (skipped: ${lacks})`, tests);
}
