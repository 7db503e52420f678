import { EditorView } from '@codemirror/view';

const MONOSPACE = 'ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace';
const LINE = 1.55;
const FONT = 13;
const wavy = (colour: string) => ({ backgroundImage: 'none', textDecoration: `underline wavy ${colour} 1px`, textUnderlineOffset: '3px' });

/** The editor in the colours of the page, which change with its scheme. */
export const editorTheme = EditorView.theme({
  '&': {
    border: '1px solid var(--line-strong)',
    borderRadius: '4px',
    background: 'var(--panel)',
    color: 'var(--ink)',
    fontSize: `${FONT}px`,
  },
  '&.cm-focused': { outline: '2px solid var(--ink)', outlineOffset: '1px' },
  '.cm-scroller': {
    minHeight: `${FONT * LINE * 4 + 16}px`,
    // Beside the result it may be higher than above it.
    maxHeight: `max(${FONT * LINE * 5 + 16}px, var(--editor-height, 26vh))`,
    overflow: 'auto',
    fontFamily: MONOSPACE,
    lineHeight: String(LINE),
  },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 12px' },
  '.cm-placeholder': { color: 'var(--quiet)' },
  '.cm-lintRange-error': wavy('var(--wrong)'),
  '.cm-lintRange-warning, .cm-lintRange-info': wavy('var(--quiet)'),
  '.cm-lintRange-active': { background: 'var(--hover)' },
  '.cm-lintPoint:after': { borderBottomColor: 'var(--wrong)' },
  '.cm-lintPoint-warning:after, .cm-lintPoint-info:after': { borderBottomColor: 'var(--quiet)' },
  '.cm-tooltip': {
    maxWidth: 'min(480px, 90vw)',
    border: '1px solid var(--line-strong)',
    borderRadius: '6px',
    background: 'var(--panel)',
    boxShadow: 'var(--shadow)',
    color: 'var(--ink)',
  },
  '.cm-tooltip .cm-diagnostic': { padding: '8px 12px', borderLeft: '0' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { maxHeight: '240px', fontFamily: MONOSPACE },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 12px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { background: 'var(--chosen)', color: 'var(--ink)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-completionDetail': { color: 'var(--quiet)', fontStyle: 'normal' },
  '.cm-tooltip.cm-completionInfo': { padding: '8px 12px', fontFamily: 'inherit' },
  // There it would lie over what is offered.
  '@media (max-width: 899px)': { '.cm-tooltip.cm-completionInfo': { display: 'none' } },
});
