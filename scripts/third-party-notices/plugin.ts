import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { containedPackages } from './contained-packages.ts';
import { type LicensedPackage, readPackage } from './licensed-package.ts';
import { packageFolder, packageOfModule } from './module-package.ts';
import { noticesText } from './notices-text.ts';

interface Options {
  readonly product: { readonly name: string; readonly licence: string };
  /** The name of the file in the built folder. */
  readonly file: string;
  /** Packages whose files are sent to the browser as they are, outside of the build. */
  readonly served: readonly string[];
}

/**
 * Two plugins that write the notices of every package with a part in what a build makes: in its code, its styles or its files.
 * Workers are builds of their own, which end before that of the page, and only say what they contain. What a style sheet
 * takes in by `@import` is not seen.
 */
export function thirdPartyNotices({ product, file, served }: Options): { readonly page: Plugin; readonly worker: () => Plugin } {
  const folders = new Set<string>();
  let root = '';
  const add = (id: string): void => {
    const folder = packageOfModule(id);
    if (folder !== null) folders.add(folder);
  };
  const collect = (bundle: Rolldown.OutputBundle): void => {
    for (const output of Object.values(bundle)) {
      const parts = output.type === 'chunk' ? output.moduleIds : output.originalFileNames.map((name) => resolve(root, name));
      for (const part of parts) add(part);
    }
  };
  return {
    page: {
      name: 'third-party-notices',
      configResolved(config) {
        root = config.root;
      },
      generateBundle(_options, bundle) {
        collect(bundle);
        const whole = served.map((name) => packageFolder(name, root));
        const packages = [
          ...[...folders].map(readPackage),
          ...whole.map((folder) => ({ ...readPackage(folder), contained: containedPackages(folder) })),
        ];
        this.emitFile({ type: 'asset', fileName: file, source: noticesText(product, packages.filter(isFirstOfItsTitle)) });
      },
    },
    worker: () => ({
      name: 'third-party-notices-of-worker',
      generateBundle(_options, bundle) {
        collect(bundle);
      },
    }),
  };
}

/** The same version may be installed in several places. */
function isFirstOfItsTitle({ name, version }: LicensedPackage, index: number, all: readonly LicensedPackage[]): boolean {
  return all.findIndex((each) => each.name === name && each.version === version) === index;
}
