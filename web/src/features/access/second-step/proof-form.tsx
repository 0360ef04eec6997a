import { Stack, Text } from "@mantine/core";
import { useWords } from "../../../app/words/use-words.tsx";
import { CopyField } from "../../../ui/copy-field.tsx";
import { FormButtons } from "../../../ui/form-buttons.tsx";
import { Form } from "../../../ui/form.tsx";
import type { Act } from "../../../ui/use-act.ts";
import { useForm } from "../../../ui/use-form.ts";
import { CodeField } from "./code-field.tsx";
import { QrCode } from "./qr-code.tsx";

interface ProofFormProps {
  offer: { secret: string; uri: string };
  act: Act<"enrolFactor"> | Act<"enrolFactorAtSignIn">;
}

/** The picture for the application, and its first code as proof that it was taken in. */
export function ProofForm({ offer, act }: ProofFormProps) {
  const { secondStep: words } = useWords().access;
  const form = useForm({
    initial: { code: "" },
    act,
    check: ({ code }) => ({ code: /^\s*\d{6}\s*$/.test(code) ? "" : words.sixDigits }),
  });
  return (
    <Form form={form} act={act} onSubmit={({ code }) => act.send({ body: { code: code.trim() } })}>
      <Stack gap="xs">
        <Text>{words.scan}</Text>
        <QrCode text={offer.uri} label={words.picture} />
        <CopyField label={words.secret} value={offer.secret.replaceAll(/(.{4})(?=.)/g, "$1 ")} />
      </Stack>
      <CodeField digits label={words.firstCode} {...form.text("code")} />
      <FormButtons submit={words.enrol} pending={act.pending} />
    </Form>
  );
}
