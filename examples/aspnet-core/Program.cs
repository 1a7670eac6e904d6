using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Caching.Memory;

var builder = WebApplication.CreateBuilder(args);

builder.Services
    .AddAuthentication(options =>
    {
        options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.DefaultChallengeScheme = OpenIdConnectDefaults.AuthenticationScheme;
    })
    .AddCookie(options => options.Events.OnValidatePrincipal = async context =>
    {
        var cache = context.HttpContext.RequestServices.GetRequiredService<IMemoryCache>();
        if (context.Principal?.FindFirst("sid")?.Value is not { } sid || !cache.TryGetValue(sid, out _)) return;
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    })
    .AddOpenIdConnect(options =>
    {
        builder.Configuration.Bind("IdPorten", options);
        // A browser can change the level in the address: what counts is the level that the id_token tells. By default the handler deletes that claim.
        options.ClaimActions.Remove("acr");
        var level = options.AdditionalAuthorizationParameters["acr_values"];
        options.Events.OnTokenValidated = context =>
        {
            if (context.Principal?.FindFirst("acr")?.Value != level) context.Fail("The login is below the level asked for.");
            return Task.CompletedTask;
        };
        // On plain http a cookie cannot be Secure, and SameSite=None needs that. Over https leave these two out.
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }
    });
builder.Services.AddAuthorization();
builder.Services.AddMemoryCache();

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();

app.MapGet("/", (ClaimsPrincipal user) => user.Claims.Select(claim => $"{claim.Type}: {claim.Value}"))
    .RequireAuthorization();

// ID-porten calls this in a frame of its own page. No SameSite=Lax cookie comes along from another site, and without one the handler's
// RemoteSignOutPath finds nobody: the session is found by its sid, at the next request. With several instances, in a cache they share.
app.MapGet("/frontchannel-logout", (string iss, string sid, IMemoryCache cache) =>
{
    if (iss == builder.Configuration["IdPorten:Authority"]) cache.Set(sid, true, TimeSpan.FromHours(2));
    return Results.Ok();
});

app.MapGet("/goodbye", () => "Logged out.");
app.MapGet("/logout", () => Results.SignOut(
    new AuthenticationProperties { RedirectUri = "/goodbye" },
    [CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme]));

app.Run();
