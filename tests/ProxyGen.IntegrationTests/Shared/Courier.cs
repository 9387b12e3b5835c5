namespace ProxyGen.IntegrationTests.Shared;

/// <summary>Members that return tasks.</summary>
[Shared]
public class Courier
{
    public int Delivered { get; private set; }

    public async Task DeliverAsync(int count)
    {
        await Task.Yield();
        Delivered += count;
    }

    public async Task<int> CountAsync(CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        return Delivered;
    }

    public ValueTask DropAsync()
    {
        Delivered = 0;
        return ValueTask.CompletedTask;
    }

    public async ValueTask<string> DescribeAsync(string prefix)
    {
        await Task.Yield();
        return $"{prefix}{Delivered}";
    }

    public async Task FailAsync(string message)
    {
        await Task.Yield();
        throw new InvalidOperationException(message);
    }

    public Task<Courier> ThisAsync() => Task.FromResult(this);
}
