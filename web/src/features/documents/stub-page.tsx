import type { DocumentDetail } from "@dondoc/contract";
import { Alert, Title } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { Journal } from "../../ui/journal.tsx";
import { Page } from "../../ui/page.tsx";
import { BackToRegister } from "./back-to-register.tsx";

/** A document of which only the trace is kept: a secret one, or one whose content was taken away. */
export function StubPage({ document }: { document: DocumentDetail }) {
  const { page, register, states } = useWords().documents;
  const { ui } = useWords();
  const title = document.secretStub ? page.secretTitle : states.expunged;
  return (
    <Page title={title} lead={register.received(formatDate(document.header.receivedOn))}>
      <BackToRegister />
      <Alert variant="outline" color="gray" icon={<IconLock aria-hidden />}>
        {document.secretStub ? page.secret : page.expunged}
      </Alert>
      <Title order={2}>{ui.history}</Title>
      <Journal entries={document.journal} />
    </Page>
  );
}
