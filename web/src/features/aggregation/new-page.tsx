import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { newCollectionRoute } from "../../app/routes.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { Page } from "../../ui/page.tsx";
import { CollectionForm } from "./collection-form.tsx";

/** A new round: of a chain with its agencies and dates filled in, or of whomever the agency asks. */
export function NewCollectionPage() {
  const { form: words } = useWords().aggregation;
  const { taskId } = newCollectionRoute.useSearch();
  const offer = useQuery(read("getCollectionOffer", { query: taskId ? { taskId } : {} }));
  return (
    <Page title={words.title} lead={words.lead}>
      <Answer query={offer}>
        {(given) => <CollectionForm key={taskId ?? "free"} offer={given} />}
      </Answer>
    </Page>
  );
}
