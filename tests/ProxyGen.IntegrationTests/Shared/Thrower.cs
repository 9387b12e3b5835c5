namespace ProxyGen.IntegrationTests.Shared;

/// <summary>Throws.</summary>
[Shared]
public class Thrower
{
    public Thrower()
    {
    }

    public Thrower(string message)
    {
        throw new StockException(message);
    }

    public int Calls { get; private set; }

    public int Property => throw new InvalidOperationException("property");

    public void Invalid(string message)
    {
        Calls++;
        throw new InvalidOperationException(message, new FormatException("inner"));
    }

    public void Argument(string value) => ArgumentException.ThrowIfNullOrEmpty(value);

    public void Range(int value) => ArgumentOutOfRangeException.ThrowIfNegative(value);

    public void Missing() => throw new KeyNotFoundException("no key");

    public void Disposed() => throw new ObjectDisposedException("the thing");

    public void Cancelled() => throw new OperationCanceledException("by itself");

    public void OutOfStock() => throw new StockException("no apples", new TimeoutException("slow"));

    public void Unknown() => throw new HiddenException("secret");

    public void Network(int code) => throw new System.Net.Sockets.SocketException(code);

    private sealed class HiddenException(string message) : Exception(message);
}
