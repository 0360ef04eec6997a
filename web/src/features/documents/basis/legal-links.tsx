import type { LegalRef } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { Fragment } from "react";
import { TextLink } from "../../../ui/link.tsx";

/** Documents of the register by their numbers, each leading to its page; one that is only mentioned leads nowhere. */
export function LegalLinks({ title, of }: { title?: string; of: readonly LegalRef[] }) {
  return (
    <Text size="sm">
      {title && `${title}: `}
      {of.map(({ id, reference, title: subject }, index) => (
        <Fragment key={reference}>
          {index > 0 && " → "}
          {id === null ? (
            reference
          ) : (
            <TextLink underline="always" to="/can-cu-phap-ly/$id" params={{ id }}>
              {subject ? `${reference} (${subject})` : reference}
            </TextLink>
          )}
        </Fragment>
      ))}
    </Text>
  );
}
