/** What is looked for in a page. Each runs in the page, on its own: it may use nothing from outside. */

/** The controls, of the menu or the dialog that is open or else of the page, that cannot be scrolled to and clicked at their middle, by what they are called. */
export function unreachableControls(): string[] {
  const root = document.querySelector('[role=menu]') ?? [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body;
  const controls = 'button, a[href], input:not([type=radio], [type=checkbox]), label, summary, [role=slider], [contenteditable=true]';
  const isClipped = (element: Element) => {
    for (let each: Element | null = element; each !== null; each = each.parentElement) {
      if (getComputedStyle(each).clipPath !== 'none') return true;
    }
    return false;
  };
  const found: string[] = [];
  for (const element of root.querySelectorAll<HTMLElement>(controls)) {
    const { width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0 || !element.checkVisibility({ visibilityProperty: true }) || isClipped(element)) continue;
    element.scrollIntoView({ block: 'center', inline: 'center' });
    const box = element.getBoundingClientRect();
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (hit !== null && (element === hit || element.contains(hit))) continue;
    const name = element.getAttribute('aria-label') ?? element.textContent;
    found.push(`${element.tagName} ${name?.slice(0, 40)} is under ${hit?.tagName} ${hit?.className}`);
  }
  return found;
}

/** Texts that stick out of a box that they are in, or are cut by one without a sign of it, and boxes that scroll sideways though they hold no table and no code. */
export function overflowingTexts(): string[] {
  const found: string[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const parent = text.parentElement;
    if (parent === null || text.textContent?.trim() === '' || parent.closest('svg, script, style, .cm-editor') !== null) continue;
    if (!parent.checkVisibility({ visibilityProperty: true })) continue;
    range.selectNodeContents(text);
    const { left, right } = range.getBoundingClientRect();
    for (let box: Element | null = parent; box !== null && box !== document.body; box = box.parentElement) {
      const { display, overflowX, position, clipPath, textOverflow } = getComputedStyle(box);
      if (clipPath !== 'none') break;
      if (overflowX !== 'visible') {
        const { left: first, right: last } = box.getBoundingClientRect();
        // A box of one pixel is for screen readers.
        const cuts = ['hidden', 'clip'].includes(overflowX) && textOverflow !== 'ellipsis' && last - first > 2;
        const isCut = cuts && (left < first - 1 || right > last + 1);
        if (isCut) found.push(`“${text.textContent?.trim().slice(0, 30)}” is cut by ${box.tagName} ${box.className}`);
        break;
      }
      if (display === 'inline' || display === 'contents') continue;
      const edges = box.getBoundingClientRect();
      if (left < edges.left - 1 || right > edges.right + 1) {
        found.push(`“${text.textContent?.trim().slice(0, 30)}” sticks out of ${box.tagName} ${box.className}`);
        break;
      }
      if (position === 'absolute' || position === 'fixed') break;
    }
  }
  for (const box of document.querySelectorAll<HTMLElement>('body *')) {
    const scrolls = ['auto', 'scroll'].includes(getComputedStyle(box).overflowX) && box.scrollWidth > box.clientWidth + 1;
    if (scrolls && box.querySelector('table') === null && box.closest('.cm-editor') === null) {
      found.push(`${box.tagName} ${box.className} scrolls sideways`);
    }
  }
  return found;
}

/** The years below the timeline that lie upon one another. */
export function overlappingYears(): string[] {
  const labels = [...document.querySelectorAll('section[aria-label=Timeline] svg text')].map((label) => ({
    text: label.textContent,
    box: label.getBoundingClientRect(),
  }));
  return labels.slice(1).flatMap(({ text, box }, index) => {
    const before = labels[index];
    return before !== undefined && before.box.right > box.left ? [`${before.text} and ${text}`] : [];
  });
}
