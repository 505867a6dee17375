import { IconPhotoDown } from "@tabler/icons-react";
import classes from "./picture.module.css";

/** Over the whole editor while a picture is held above it. */
export function PictureDropSign() {
  return (
    <div className={classes.dropSign}>
      <IconPhotoDown size={19} stroke={1.6} aria-hidden="true" />
      Drop it to show it with this offer
    </div>
  );
}
