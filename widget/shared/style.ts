/** Adds rules to a shadow root: a sheet where possible, which strict policies allow, else a tag. */
export function adopt(root: ShadowRoot, rules: string): void {
  if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } else {
    const style = document.createElement('style');
    style.textContent = rules;
    root.append(style);
  }
}
