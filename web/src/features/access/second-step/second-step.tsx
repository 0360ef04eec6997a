import { lazy, Suspense } from "react";
import { useWords } from "../../../app/words/use-words.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { Loading } from "../../../ui/loading.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { Entrance, EntranceNote } from "../entrance.tsx";
import { CodeField } from "./code-field.tsx";

/** The drawing of the picture is fetched by those alone who need one. */
const EnrolAtSignIn = lazy(() =>
  import("./enrol-at-sign-in.tsx").then((file) => ({ default: file.EnrolAtSignIn })),
);

interface SecondStepProps {
  missing: "code" | "enrolment";
  onIn: () => void;
}

/** After the right password: the code, or its enrolment. */
export function SecondStep({ missing, onIn }: SecondStepProps) {
  const { secondStep: words } = useWords().access;
  if (missing === "code") {
    return (
      <Entrance title={words.title}>
        <CodeForm onIn={onIn} />
        <EntranceNote>{words.lost}</EntranceNote>
      </Entrance>
    );
  }
  return (
    <Entrance title={words.enrolTitle}>
      <Suspense fallback={<Loading />}>
        <EnrolAtSignIn onIn={onIn} />
      </Suspense>
    </Entrance>
  );
}

function CodeForm({ onIn }: { onIn: () => void }) {
  const { secondStep: words } = useWords().access;
  const act = useAct("passSecondStep", { refresh: false, onDone: onIn });
  const form = useForm({
    initial: { code: "" },
    act,
    check: ({ code }) => ({ code: code.trim().length < 6 ? words.codeMissing : "" }),
  });
  return (
    <Form form={form} act={act} onSubmit={({ code }) => act.send({ body: { code: code.trim() } })}>
      <CodeField label={words.code} description={words.codeHint} {...form.text("code")} />
      <FormButtons submit={words.submit} pending={act.pending} />
    </Form>
  );
}
