import { Button, FileButton, TextInput } from "@mantine/core";
import { useState } from "react";
import { maxPictureBytes } from "#shared/domain/picture.ts";
import { keepPicture, pictureAddress } from "../../app/pictures.ts";
import { bundledArt } from "../../app/preview-parts.ts";
import { FormRow } from "../../ui/FormRow.tsx";
import { Part } from "./Part.tsx";
import type { PartProps } from "./part-props.ts";
import classes from "./skin-fields.module.css";

type Logo = "logo" | "logoDark";
/** In place of a logo: no bundle has it, so the name stands alone. */
const noLogo = "asset:none";

/** Whose look it is: the brand's name and logos, and what the studio calls it. */
export function BrandFields({ skin, edit, isShipped }: PartProps & { readonly isShipped: boolean }) {
  const { brand } = skin;
  return (
    <Part title="Brand" hint={sampleHint(isShipped, skin.sample)}>
      <FormRow label="Name">
        {ids => (
          <TextInput
            {...ids}
            data-skin-field="name"
            maxLength={80}
            readOnly={edit === null}
            value={skin.name}
            onChange={({ currentTarget: { value } }) => {
              if (value !== "") edit?.(now => ({ ...now, name: value }), "name");
            }}
          />
        )}
      </FormRow>
      <FormRow label="Brand">
        {ids => (
          <TextInput
            {...ids}
            data-skin-field="brand.name"
            maxLength={80}
            readOnly={edit === null}
            value={brand.name}
            onChange={({ currentTarget: { value } }) =>
              edit?.(now => ({ ...now, brand: { ...now.brand, name: value } }), "brand")
            }
          />
        )}
      </FormRow>
      <LogoField which="logo" label="Logo" skin={skin} edit={edit} />
      <LogoField which="logoDark" label="In the dark" skin={skin} edit={edit} />
    </Part>
  );
}

function sampleHint(isShipped: boolean, isSample: boolean): string | undefined {
  if (isShipped) return "A sample of an invented partner. It can be copied, not changed.";
  if (isSample)
    return "Whatever leaves the studio in it says “sample skin”, until it has a brand name and logos of its own.";
  return undefined;
}

interface LogoFieldProps extends PartProps {
  readonly which: Logo;
  readonly label: string;
}

function LogoField({ which, label, skin, edit }: LogoFieldProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const name = skin.brand[which];
  const address = bundledArt(name) ?? pictureAddress(name);
  const take = async (file: File | null) => {
    if (file === null) return;
    if (file.size > maxPictureBytes) return setProblem("The picture is larger than 25 MB. Save it smaller.");
    const kept = await keepPicture(new Uint8Array(await file.arrayBuffer()));
    if (!kept.ok) return setProblem(kept.error.message);
    setProblem(null);
    edit?.(
      now => ({ ...now, brand: { ...now.brand, ...logosWith(which, kept.value.name, now.brand) } }),
      which,
    );
  };
  return (
    <FormRow label={label} error={problem} hint={problem === null ? logoHint(which) : undefined}>
      {ids => (
        <div className={classes.logo} data-skin-field={`brand.${which}`}>
          <span className={classes.logoPlate} style={{ background: skin.colors[themeOf[which]].surface }}>
            {address === null ? <span className={classes.none}>None</span> : <img src={address} alt="" />}
          </span>
          {edit && (
            <>
              <FileButton
                accept="image/png,image/jpeg,image/webp,image/gif,image/avif"
                onChange={file => void take(file)}
              >
                {props => (
                  <Button {...props} {...ids} variant="default" aria-label={`Choose a file: ${label}`}>
                    Choose a file…
                  </Button>
                )}
              </FileButton>
              {name !== noLogo && (
                <Button
                  variant="subtle"
                  color="gray"
                  aria-label={`None: ${label}`}
                  onClick={() => edit(now => ({ ...now, brand: { ...now.brand, [which]: noLogo } }), which)}
                >
                  None
                </Button>
              )}
            </>
          )}
        </div>
      )}
    </FormRow>
  );
}

const themeOf = { logo: "light", logoDark: "dark" } as const;

const logoHint = (which: Logo) =>
  which === "logo" ? "A PNG, WebP or AVIF without ground looks best. It is drawn 28 px high." : undefined;

/** The first own logo stands for both themes, until the dark has one of its own. */
function logosWith(which: Logo, name: string, brand: Readonly<Record<Logo, string>>) {
  const isShared =
    which === "logo" && (brand.logoDark === brand.logo || !brand.logoDark.startsWith("kigo-image:"));
  return isShared ? { logo: name, logoDark: name } : { [which]: name };
}
