#pragma warning disable CA1716, IDE1006 // Names that are keywords are what is tested.
namespace ProxyGen.IntegrationTests.Shapes.@namespace;

/// <summary>Names that are keywords.</summary>
[Shared]
public class @class(int @in)
{
    public int @int { get; set; } = @in;

    public string @event(string @out, int @ref = 1) => $"{@out} {@ref}";

    public bool @is(out int @params)
    {
        @params = @int;
        return true;
    }
}
