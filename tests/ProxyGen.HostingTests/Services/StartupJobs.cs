namespace ProxyGen.HostingTests.Services;

/// <summary>What has a process of its own, for its environment.</summary>
internal static class StartupJobs
{
    /// <summary>What managers say whose startup class throws: one in a process of its own, and one in this.</summary>
    [Worker]
    public static async Task<string[]> StartFailingAsync(string reason)
    {
        Environment.SetEnvironmentVariable(Startup.FailingVariable, reason);
        return
        [
            await MessageAsync<ManagerStartException>(async () => await (await SharedManager.StartAsync()).DisposeAsync()),
            await MessageAsync<InvalidOperationException>(async () => await SharedManager.StartInProcess().DisposeAsync()),
        ];
    }

    private static async Task<string> MessageAsync<TException>(Func<Task> action)
        where TException : Exception
    {
        try
        {
            await action();
            return "nothing thrown";
        }
        catch (TException exception)
        {
            return exception.Message;
        }
    }
}
