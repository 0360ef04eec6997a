import { Divider } from "@mantine/core";
import { lazy, Suspense } from "react";
import { useWords } from "../../../app/words/use-words.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import { Loading } from "../../../ui/loading.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { Entrance, EntranceNote } from "../entrance.tsx";
import { PasskeyButton } from "../passkey/passkey-button.tsx";
import { CodeField } from "./code-field.tsx";

/** The drawing of the picture is fetched by those alone who need one. */
const EnrolAtSignIn = lazy(() =>
  import("./enrol-at-sign-in.tsx").then((file) => ({ default: file.EnrolAtSignIn })),
);

/** By what the second step is proven, or that it has to be enrolled. */
export type Missing = "code" | "passkey" | "code-or-passkey" | "enrolment";

interface SecondStepProps {
  missing: Missing;
  onIn: () => void;
}

/** After the right password: the code, or its enrolment. */
export function SecondStep({ missing, onIn }: SecondStepProps) {
  const { secondStep: words, signIn } = useWords().access;
  if (missing !== "enrolment") {
    return (
      <Entrance title={missing === "passkey" ? words.keyTitle : words.title}>
        {missing !== "passkey" && <CodeForm onIn={onIn} />}
        {missing === "code-or-passkey" && (
          <Divider my="md" label={signIn.or} labelPosition="center" />
        )}
        {missing !== "code" && (
          <PasskeyButton as="second-step" alone={missing === "passkey"} onIn={onIn} />
        )}
        <EntranceNote>{missing === "passkey" ? words.lostKey : words.lost}</EntranceNote>
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
