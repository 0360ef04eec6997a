import { useWords } from "../../app/words/use-words.tsx";
import { Page } from "../../ui/page.tsx";
import { ExceptionsView } from "./exceptions-view.tsx";
import { PrintButton } from "./print-button.tsx";

/** The Chair's page: only what has a problem. */
export function ExceptionsPage() {
  const { exceptions } = useWords().tasks;
  return (
    <Page title={exceptions.title} lead={exceptions.lead} actions={<PrintButton />}>
      <ExceptionsView />
    </Page>
  );
}
