namespace ProxyGen.IntegrationTests.ByReference;

public interface IParser
{
    bool TryParse(string text, out int value);

    void Hidden(ref int value, out string text);
}
