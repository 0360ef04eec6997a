import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";

/** Goes to the part of the page that the address names, once it is drawn: a figure opens its rows. */
export function usePlace(): void {
  const hash = useLocation({ select: (location) => location.hash });
  useEffect(() => {
    if (hash === "") return;
    const place = document.getElementById(hash);
    place?.scrollIntoView();
    place?.focus({ preventScroll: true });
  }, [hash]);
}
