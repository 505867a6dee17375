import coffee from "../../../resources/art/coffee.svg";
import field from "../../../resources/art/field.svg";
import wheel from "../../../resources/art/wheel.svg";
import classes from "./ExampleCards.module.css";

const examples = [
  { picture: field, value: "20% off", title: "Q4 Dealer Incentive", merchant: "Ironvale Dealers" },
  { picture: wheel, value: "$79", title: "Winter Service Check", merchant: "Quad Cities Tractor" },
  { picture: coffee, value: "2 for 1", title: "Coffee for Two", merchant: "Corner & Bean" },
] as const;

/** Three made-up offers: what comes out at the end. */
export function ExampleCards() {
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>What comes out, for example</figcaption>
      <div className={classes.cards}>
        {examples.map(({ picture, value, title, merchant }) => (
          <div key={title} className={classes.card}>
            <img className={classes.picture} src={picture} alt="" />
            <div className={classes.text}>
              <div className={classes.value}>{value}</div>
              <div className={classes.title}>{title}</div>
              <div className={classes.merchant}>{merchant}</div>
            </div>
          </div>
        ))}
      </div>
    </figure>
  );
}
