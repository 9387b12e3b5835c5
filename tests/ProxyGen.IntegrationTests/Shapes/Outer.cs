namespace ProxyGen.IntegrationTests.Shapes;

/// <summary>Classes inside others, of one name.</summary>
public static class Outer
{
    [Shared]
    public class Item
    {
        public string Where() => "outer";

        [Shared]
        internal sealed class Part
        {
            public string Where() => "part";
        }
    }
}
