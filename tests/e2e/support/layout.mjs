// What is wrong with the layout of a page, and a page on which something is.
import { main } from './page.mjs';
import { MARKUP } from './selectors.mjs';

/** What is wrong with the layout: sideways scrolling, or buttons that cannot be brought into sight. */
export const layoutFaults = (page) => page.evaluate(async (css) => {
  const faults = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) faults.push(`scrolls sideways: ${root.scrollWidth} of ${root.clientWidth}`);
  const scope = document.querySelector(css.openDialog) ?? document;
  for (const control of scope.querySelectorAll(css.control)) {
    if (!control.checkVisibility()) continue;
    const name = control.getAttribute('aria-label') ?? control.id ?? control.textContent;
    const label = `${control.tagName.toLowerCase()} “${name || control.textContent}”`;
    control.scrollIntoView({ block: 'center', inline: 'nearest' });
    const place = control.getBoundingClientRect();
    if (place.left < -1 || place.right > innerWidth + 1) faults.push(`${label} reaches from ${place.left} to ${place.right}`);
    // Of what is higher than the window, the middle of what is in sight.
    const inSight = (Math.max(place.top, 0) + Math.min(place.bottom, innerHeight)) / 2;
    const [x, y] = [place.left + place.width / 2, place.height > innerHeight / 2 ? inSight : place.top + Math.min(place.height / 2, 12)];
    const hit = document.elementFromPoint(x, y);
    if (!control.disabled && !control.matches(':disabled') && !control.contains(hit) && !hit?.closest('label') && !hit?.closest(css.openList)) {
      faults.push(`${label} is covered at ${Math.round(x)}, ${Math.round(y)} by ${hit?.className || hit?.tagName}`);
    }
  }
  return [...new Set(faults)];
}, MARKUP);

/** Gives the page what the checks must find: an id twice, faint buttons, a wide one, a covered bar. */
export const spoil = (page) => main(page).evaluate((element) => {
  const wide = document.createElement('button');
  wide.textContent = 'x'.repeat(2000);
  wide.id = 'app';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('button { color: #aaa !important; background: #bbb !important } header { position: relative; z-index: -1 }');
  document.adoptedStyleSheets = [sheet];
  element.append(wide);
});
