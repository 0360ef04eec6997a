const RELOADED = "dondoc.reloaded-at";
/** A page that fails again this soon would fail forever. */
const PATIENCE = 60_000;

/** A tab left open over a new release asks for a screen whose file is gone: it is loaded anew, once. */
export function reloadAfterRelease(): void {
  addEventListener("vite:preloadError", () => {
    if (Date.now() - Number(sessionStorage.getItem(RELOADED)) < PATIENCE) return;
    sessionStorage.setItem(RELOADED, String(Date.now()));
    location.reload();
  });
}
