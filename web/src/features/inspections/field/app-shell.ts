const WORKER = "/sw.js";
/** Only these pages are served without a connection; all others come from the server as ever. */
const SCOPE = "/kiem-tra/";

/** Keeps the files of these pages on the device, so that they open without a connection. */
export async function keepShell(): Promise<void> {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
}

/** Whether the server has a newer release than this page is of; false where nobody can say. */
export async function isStale(): Promise<boolean> {
  const registration = await navigator.serviceWorker?.getRegistration(SCOPE);
  if (!registration?.active) return false;
  const before = registration.active;
  await registration.update().catch(() => undefined);
  return registration.installing !== null || registration.waiting !== null || registration.active !== before; // prettier-ignore
}

/**
 * Loads the page anew in the newer release, once that one is in charge: a page loaded while it is still being fetched would be told
 * at once that it is old.
 */
export async function loadNewRelease(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(SCOPE);
  const coming = registration?.installing ?? registration?.waiting;
  if (coming) await untilSettled(coming);
  location.reload();
}

/** In charge, or given up because the line broke off. */
const untilSettled = (worker: ServiceWorker): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (worker.state === "activated" || worker.state === "redundant") resolve();
    };
    worker.addEventListener("statechange", look);
    look();
  });

/** Tells when a newer release has taken these pages over. @returns what stops it */
export function onNewRelease(tell: () => void): () => void {
  const worker = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!worker?.controller) return () => undefined;
  worker.addEventListener("controllerchange", tell);
  return () => worker.removeEventListener("controllerchange", tell);
}
