namespace ProxyGen.Serialization;

/// <summary>
/// What the formatters of one payload share. References to shared objects need a richer one, which their call brings along;
/// plain data needs nothing but <see cref="DataOnly"/>.
/// </summary>
public class PayloadContext
{
    /// <summary>Creates a context.</summary>
    protected PayloadContext()
    {
    }

    /// <summary>The context of payloads that hold data and no references to shared objects.</summary>
    public static PayloadContext DataOnly { get; } = new();
}
