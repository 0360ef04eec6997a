import type { UploadedFile } from "@dondoc/contract";
import { networkLost, problemOf } from "../../../app/api/api-problem.ts";
import { newIdempotencyKey } from "../../../app/api/idempotency-key.ts";
import { addresses } from "../../../app/api/routes.generated.ts";

/**
 * Sends a file and tells how much of it has gone, in percent. `fetch` cannot tell that, hence the older way.
 * @throws ApiProblem with the server's message, or NETWORK_LOST when it could not be reached.
 */
export function uploadFile(
  file: File,
  onProgress: (percent: number) => void,
): Promise<UploadedFile> {
  const { method, path } = addresses.uploadFile;
  const request = new XMLHttpRequest();
  request.open(method, path);
  request.setRequestHeader("accept", "application/json");
  request.setRequestHeader("x-dondoc", "1");
  request.setRequestHeader("idempotency-key", newIdempotencyKey());
  const form = new FormData();
  form.set("file", file);
  return new Promise((resolve, reject) => {
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      onProgress(total > 0 ? Math.round((100 * loaded) / total) : 0);
    });
    request.addEventListener("error", () => reject(networkLost()));
    request.addEventListener("abort", () => reject(networkLost()));
    request.addEventListener("load", () => {
      const answer = new Response(request.responseText, { status: request.status });
      const settle = answer.ok
        ? answer.json()
        : problemOf(answer).then((problem) => Promise.reject(problem));
      settle.then((body: UploadedFile) => resolve(body), reject);
    });
    request.send(form);
  });
}
