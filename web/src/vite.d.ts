declare module "*?worker&inline" {
  const Made: new () => Worker;
  export default Made;
}
declare module "*.css";
