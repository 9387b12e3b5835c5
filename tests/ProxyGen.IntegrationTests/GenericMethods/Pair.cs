namespace ProxyGen.IntegrationTests.GenericMethods;

[Shared]
public class Pair<TFirst>(TFirst first)
{
    public TFirst First => first;

    public (TFirst First, TSecond Second) With<TSecond>(TSecond second) => (first, second);
}
