import { type RefObject, useLayoutEffect, useState } from "react";

/** How far below the top of the page an element begins, in pixels; measured anew when anything above it changes its height. */
export function useTop(ref: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const element = ref.current;
      if (element) setTop(Math.round(element.getBoundingClientRect().top + window.scrollY));
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(document.body);
    if (ref.current?.previousElementSibling) watch.observe(ref.current.previousElementSibling);
    window.addEventListener("resize", measure);
    return () => {
      watch.disconnect();
      window.removeEventListener("resize", measure);
    };
  }, [ref]);
  return top;
}
