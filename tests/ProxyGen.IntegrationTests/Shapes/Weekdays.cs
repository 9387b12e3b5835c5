namespace ProxyGen.IntegrationTests.Shapes;

[Flags]
public enum Weekdays : short
{
    None = 0,
    Monday = 1,
    Sunday = 64,
}
