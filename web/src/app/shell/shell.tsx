import { Outlet } from "@tanstack/react-router";
import { Suspense, useLayoutEffect } from "react";
import { Loading } from "../../ui/loading.tsx";
import { useSession } from "../session.ts";
import { useWords } from "../words/use-words.tsx";
import { BottomNav } from "./bottom-nav.tsx";
import { Head } from "./head.tsx";
import styles from "./shell.module.css";

/** The frame around every page of a person who is signed in. */
export function Shell() {
  const session = useSession();
  const { app } = useWords();
  const { textSize } = session.account;

  useLayoutEffect(() => {
    document.documentElement.style.fontSize = textSize === "large" ? "112.5%" : "100%";
  }, [textSize]);

  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        {app.skip}
      </a>
      <Head session={session} />
      {session.demo && <p className={styles.demo}>{app.demo}</p>}
      <main id="main" tabIndex={-1} className={styles.main}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <BottomNav session={session} />
    </div>
  );
}
