import type { LegalRef } from "@dondoc/contract";
import { Fragment } from "react";
import { TextLink } from "../../ui/link.tsx";

/** Numbers of documents, each leading to its page; one that is only mentioned leads nowhere. */
export function RefLinks({ of }: { of: readonly LegalRef[] }) {
  return (
    <>
      {of.map(({ id, reference }, index) => (
        <Fragment key={reference}>
          {index > 0 && " → "}
          {id === null ? (
            reference
          ) : (
            <TextLink underline="always" to="/can-cu-phap-ly/$id" params={{ id }}>
              {reference}
            </TextLink>
          )}
        </Fragment>
      ))}
    </>
  );
}
