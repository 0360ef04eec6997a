import { useRouter } from "@tanstack/react-router";
import { ErrorState } from "../../ui/error-state.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../words/use-words.tsx";
import { TextLink } from "../../ui/link.tsx";
import styles from "./shell.module.css";

export function MissingPage() {
  const { notFound } = useWords().app;
  return (
    <Page title={notFound.title} lead={notFound.lead}>
      <TextLink to="/">{notFound.goHome}</TextLink>
    </Page>
  );
}

export function BrokenPage({ error }: { error: unknown }) {
  const { broken, notFound } = useWords().app;
  const router = useRouter();
  const retry = () => {
    router.invalidate().catch(() => undefined);
  };
  return (
    <Page title={broken.title}>
      <ErrorState error={error} onRetry={retry} />
      {/* Not by the router, which may be what is broken. */}
      <a href="/">{notFound.goHome}</a>
    </Page>
  );
}

/** Where it is not even known who is signed in there is no frame around it. */
export const BrokenAlone = ({ error }: { error: unknown }) => (
  <main className={styles.alone}>
    <BrokenPage error={error} />
  </main>
);
