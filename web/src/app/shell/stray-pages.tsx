import { Anchor } from "@mantine/core";
import { Link, useRouter } from "@tanstack/react-router";
import { ErrorState } from "../../ui/error-state.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../words/use-words.tsx";

export function MissingPage() {
  const { notFound } = useWords().app;
  return (
    <Page title={notFound.title} lead={notFound.lead}>
      <Anchor component={Link} to="/">
        {notFound.goHome}
      </Anchor>
    </Page>
  );
}

export function BrokenPage({ error }: { error: unknown }) {
  const { broken } = useWords().app;
  const router = useRouter();
  const retry = () => {
    router.invalidate().catch(() => undefined);
  };
  return (
    <Page title={broken.title}>
      <ErrorState error={error} onRetry={retry} />
    </Page>
  );
}
