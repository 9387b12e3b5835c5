using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ProxyGen;
using Service;

// Published as a single file, the program is its own manager and worker; otherwise this line does nothing.
if (SharedManager.RunIfHost(args))
{
    return;
}

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);

// The manager starts before the services of the host and ends after them; a proxy is injected like anything else.
builder.AddSharedManager();
builder.Services.AddSharedProxy(static manager => manager.GetOrCreateOrderBook("orders"));
builder.Services.AddHostedService<Shop>();
await builder.Build().RunAsync();
