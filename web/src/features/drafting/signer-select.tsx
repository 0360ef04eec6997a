import type { SignerChoice, SigningCapacity } from "@dondoc/contract";
import { NativeSelect } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import type { PickProps } from "../../ui/use-form.ts";

export interface ChosenSigner {
  personId: string;
  capacity: SigningCapacity;
}

const keyOf = ({ personId, capacity }: ChosenSigner): string => `${capacity} ${personId}`;

interface SignerSelectProps extends PickProps<ChosenSigner | null> {
  label: string;
  none: string;
  signers: readonly SignerChoice[];
}

/** Who signs and in whose name, in one choice: the register knows who may. */
export function SignerSelect({
  label,
  none,
  signers,
  value,
  onChange,
  ...field
}: SignerSelectProps) {
  const { drafting: words } = useWords();
  const choices = signers.map(({ person, capacity, lines, authority }) => ({
    chosen: { personId: person.id, capacity },
    title: `${person.name}, ${lines.join(", ")}${authority ? ` (${words.authorised(authority.basis, formatDate(authority.until))})` : ""}`,
  }));
  return (
    <NativeSelect
      label={label}
      {...field}
      value={value ? keyOf(value) : ""}
      onChange={({ currentTarget }) =>
        onChange(
          choices.find(({ chosen }) => keyOf(chosen) === currentTarget.value)?.chosen ?? null,
        )
      }
    >
      <option value="">{none}</option>
      {choices.map(({ chosen, title }) => (
        <option key={keyOf(chosen)} value={keyOf(chosen)}>
          {title}
        </option>
      ))}
    </NativeSelect>
  );
}
