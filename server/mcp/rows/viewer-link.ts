import { escapeItem, formatChoice, formatIds } from '../../../model/filter/facet-choice.ts';
import type { RelationFilter } from '../../../model/filter/filter-query.ts';
import type { Window } from '../../../model/time/window.ts';
import { formatWindow } from '../../../model/time/window-text.ts';

/** What a link opens: parameters of the viewer's address, those that are left out as they are without it. */
export interface Shown {
  readonly at?: Window | null | undefined;
  readonly vs?: Window | undefined;
  readonly known?: string | undefined;
  readonly select?: { readonly kind: 'actor' | 'relation' | 'source'; readonly id: string } | undefined;
  readonly claim?: string | undefined;
  /** Whether what is not known to have held is shown too. */
  readonly unknown?: boolean | undefined;
  /** Which relations alone are shown. */
  readonly relations?: RelationFilter | undefined;
  /** Others, as the address has them. */
  readonly more?: Readonly<Record<string, string>> | undefined;
}

/** The address of the viewer that shows this. @param base where the viewer is, without a slash at the end */
export function viewerLink(base: string, { at, vs, known, select, claim, unknown, relations, more = {} }: Shown): string {
  const parameters = {
    at: at == null ? undefined : formatWindow(at),
    vs: vs && formatWindow(vs),
    known,
    unknown: unknown ? 'true' : undefined,
    sel: select && `${select.kind}:${escapeItem(select.id)}`,
    claim,
    ...Object.fromEntries(Object.entries(relations?.filter ?? {}).map(([facet, choice]) => [facet, formatChoice(choice)])),
    only: relations === undefined || relations.only.length === 0 ? undefined : formatIds(relations.only),
    ...more,
  };
  const written = Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encoded(value)}`]));
  return written.length === 0 ? `${base}/` : `${base}/?${written.join('&')}`;
}

/** The marks between ids may stand in an address as they are, which reads more easily. */
function encoded(value: string): string {
  return encodeURIComponent(value).replace(/%3A/g, ':').replace(/%2C/g, ',');
}
