/** The first that is found names it: the browsers built on Chrome all say "Chrome" too, and Safari's name is in most. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/coc_coc_browser/i, "Cốc Cốc"],
  [/EdgA?\/|EdgiOS\//, "Edge"],
  [/OPR\/|Opera/, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/Chrome\/|CriOS\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPod/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "macOS"],
  [/CrOS/, "ChromeOS"],
  [/Linux|X11/, "Linux"],
];

/** "Firefox · Windows", from how a browser names itself; null where it says nothing that people know. */
export function deviceName(userAgent: string | null): string | null {
  const found = [BROWSERS, SYSTEMS].flatMap((names) => {
    const name = names.find(([sign]) => sign.test(userAgent ?? ""))?.[1];
    return name ? [name] : [];
  });
  return found.length > 0 ? found.join(" · ") : null;
}
