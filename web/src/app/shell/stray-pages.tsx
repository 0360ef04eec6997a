import { useRouter } from "@tanstack/react-router";
import { ErrorState } from "../../ui/error-state.tsx";
import { Page } from "../../ui/page.tsx";
import { useWords } from "../words/use-words.tsx";
import { TextLink } from "../../ui/link.tsx";

export function MissingPage() {
  const { notFound } = useWords().app;
  return (
    <Page title={notFound.title} lead={notFound.lead}>
      <TextLink to="/">{notFound.goHome}</TextLink>
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
