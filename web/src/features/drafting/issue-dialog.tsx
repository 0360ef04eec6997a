import type { DraftDetail } from "@dondoc/contract";
import { Button, FileButton, Group, Input, SimpleGrid, Text, TextInput } from "@mantine/core";
import { IconUpload } from "@tabler/icons-react";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { chooseAnew, holdFile } from "../../ui/chosen-file.ts";
import { DateField } from "../../ui/date-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormButtons } from "../../ui/form-buttons.tsx";
import { Form } from "../../ui/form.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { useAct } from "../../ui/use-act.ts";
import { useForm } from "../../ui/use-form.ts";
import { type ChosenSigner, SignerSelect } from "./signer-select.tsx";

interface Values {
  number: string;
  issuedOn: string | null;
  signer: ChosenSigner | null;
  signed: { hash: string; name: string } | null;
}

/** What stands on the signed copy: number, date, who signed in whose name, and the copy itself. */
export function IssueDialog({ draft, onClose }: { draft: DraftDetail; onClose: () => void }) {
  const { issue: words } = useWords().drafting;
  const { today } = useSession();
  const usual = draft.signers.find(
    ({ person, capacity }) =>
      person.name === draft.model.signing.name && capacity === draft.model.signing.capacity,
  );
  const act = useAct("issueDraft", {
    said: words.done,
    onDone: () => {
      form.clear();
      onClose();
    },
  });
  const form = useForm<Values>({
    initial: {
      number: "",
      issuedOn: today,
      signer: usual ? { personId: usual.person.id, capacity: usual.capacity } : null,
      signed: null,
    },
    draft: `issue.${draft.id}.${draft.version}`,
    act,
    check: ({ number, issuedOn, signer }) => ({
      number: number.trim() ? "" : words.numberMissing,
      issuedOn: issuedOn ? "" : words.dateMissing,
      signer: signer ? "" : words.signerMissing,
    }),
  });
  const signer = form.pick("signer");
  const signed = form.pick("signed");
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <Form
        form={form}
        act={act}
        onSubmit={(values) => {
          if (values.issuedOn === null || values.signer === null) return;
          act.send({
            body: {
              draftId: draft.id,
              version: draft.version,
              number: values.number,
              issuedOn: values.issuedOn,
              signerPersonId: values.signer.personId,
              capacity: values.signer.capacity,
              signedFileHash: values.signed?.hash ?? null,
              signedFileName: values.signed?.name ?? null,
            },
          });
        }}
      >
        <Text>{words.lead}</Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput
            label={words.number}
            description={words.numberHint(draft.reference)}
            inputMode="numeric"
            {...form.text("number")}
          />
          <DateField label={words.issuedOn} maxDate={today} {...form.pick("issuedOn")} />
        </SimpleGrid>
        <SignerSelect
          label={words.signer}
          none={words.chooseSigner}
          signers={draft.signers}
          {...signer}
        />
        <SignedFile value={signed.value} onChange={signed.onChange} />
        <FormButtons submit={words.submit} pending={act.pending} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

function SignedFile({
  value,
  onChange,
}: {
  value: Values["signed"];
  onChange: (file: Values["signed"]) => void;
}) {
  const { issue: words } = useWords().drafting;
  const upload = useAct("uploadSignedFile", {
    refresh: false,
    onDone: ({ hash, name }) => onChange({ hash, name }),
  });
  return (
    <Input.Wrapper label={words.file} labelElement="div" size="md">
      <Group gap="sm" mt={4}>
        <FileButton
          accept="application/pdf"
          inputProps={chooseAnew}
          onChange={(file) => {
            if (file) void holdFile(file).then((held) => upload.send({ body: {}, file: held }));
          }}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              disabled={upload.pending}
              leftSection={<IconUpload aria-hidden size={18} />}
            >
              {words.chooseFile}
            </Button>
          )}
        </FileButton>
        <Text aria-live="polite">
          {upload.pending ? words.sending : value ? words.sent(value.name) : ""}
        </Text>
      </Group>
      <ProblemAlert act={upload} />
    </Input.Wrapper>
  );
}
