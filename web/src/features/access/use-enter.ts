import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";

/** An address of this program only: "//elsewhere" and the like would leave it. */
export const isOwnAddress = (address: string): boolean => /^\/(?![/\\])/.test(address);

/** Goes in after the server has opened a session: nothing read as somebody else is kept. */
export function useEnter() {
  const cache = useQueryClient();
  const router = useRouter();
  return (next = "/") => {
    cache.clear();
    router.history.replace(isOwnAddress(next) ? next : "/");
  };
}
