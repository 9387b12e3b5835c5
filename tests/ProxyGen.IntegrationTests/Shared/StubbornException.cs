namespace ProxyGen.IntegrationTests.Shared;

/// <summary>Its code throws where it is told to.</summary>
public sealed class StubbornException(int code) : Exception($"code {Check(code)}")
{
    [ThreadStatic]
    private static bool _isBeingThrown;

    public int Code { get; } = code;

    public string? Good { get; set; }

    public string? BadGetter
    {
        get => HasBadGetter ? throw new InvalidOperationException("no value") : null;
        set => _ = value;
    }

    public string? BadSetter
    {
        get => Good;
        set => throw new InvalidOperationException("no value");
    }

    public object? BadValue { get; set; }

    [SharedIgnore]
    public bool HasBadGetter { get; init; }

    /// <summary>Where alone one with a negative code can be made.</summary>
    public static void Throw(Func<StubbornException> create)
    {
        _isBeingThrown = true;
        try
        {
            throw create();
        }
        finally
        {
            _isBeingThrown = false;
        }
    }

    private static int Check(int code) => code >= 0 || _isBeingThrown ? code : throw new ArgumentOutOfRangeException(nameof(code));
}
